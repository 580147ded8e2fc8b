package id.kentongan.alert;

import id.kentongan.access.Sight;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All alerts that ever were. */
public interface Alerts extends Repository<Alert, String> {
    Optional<Alert> findById(String id);

    /** One alert with its history, for reading outside a transaction. */
    @Query("select a from Alert a left join fetch a.history where a.id = :id")
    Optional<Alert> withHistory(String id);

    void save(Alert alert);

    /** Writes what is still held back, so that rows of other tables may refer to it. */
    void flush();

    /**
     * Alerts of a region and below it, red first, then the latest.
     *
     * @param region dotted code; empty: the whole country
     * @param levels only these; with open alerts KUNING and MERAH
     * @param kinds only these
     * @param reader only those that he may read; counted are only those, too
     * @param open whether open ones are wanted
     * @param closed whether closed ones are wanted
     */
    @Query("""
            select a from Alert a
            where a.region like concat(:region, '%')
            and a.level in :levels and a.kind in :kinds and a.classification in :#{#reader.classifications()}
            and (:#{#reader.regions().whole()} = true or substring(a.region, 1, 2) in :#{#reader.beginnings(2)}
              or substring(a.region, 1, 5) in :#{#reader.beginnings(5)} or substring(a.region, 1, 8) in :#{#reader.beginnings(8)}
              or a.region in :#{#reader.beginnings(13)})
            and ((:open = true and a.closedAt is null) or (:closed = true and a.closedAt is not null))
            order by a.level desc, a.changedAt desc, a.id""")
    Page<Alert> find(String region, Collection<Level> levels, Collection<Kind> kinds, Sight reader, boolean open, boolean closed,
            Pageable page);

    /** Every open alert of these classifications with its history, red first, then the latest. */
    @Query("""
            select distinct a from Alert a left join fetch a.history
            where a.closedAt is null and a.classification in :readable
            order by a.level desc, a.changedAt desc, a.id""")
    List<Alert> open(Collection<Classification> readable);
}
