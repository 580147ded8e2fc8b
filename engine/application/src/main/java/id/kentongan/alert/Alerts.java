package id.kentongan.alert;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All alerts that ever were, as they are written. Whoever reads sees of them what {@link SeenAlerts} shows. */
interface Alerts extends Repository<Alert, String> {
    Optional<Alert> findById(String id);

    void save(Alert alert);

    /** Writes what is still held back, so that rows of other tables may refer to it. */
    void flush();
}
