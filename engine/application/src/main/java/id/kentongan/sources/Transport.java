package id.kentongan.sources;

import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import java.io.IOException;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** A way in which sources come: what is written once for all that come by it. */
interface Transport {
    Set<Scheme> schemes();

    /**
     * The one route of a source, with its feed as id. Making it reaches nobody.
     *
     * @throws IOException in a sentence, if it cannot be made as things are: a password is missing, a machine may not be asked
     */
    RouteBuilder route(SourceFile file, Inflow inflow) throws IOException;
}
