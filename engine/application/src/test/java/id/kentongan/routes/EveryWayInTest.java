package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.files.DataDirectory;
import java.nio.file.Files;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In the program as it starts every way in is open: a route runs, its directory is there, its health is told. */
@WebContext
class EveryWayInTest {
    @Autowired
    private CamelContext camel;

    @Autowired
    private Feeds feeds;

    @Autowired
    private DataDirectory data;

    @ParameterizedTest
    @EnumSource(KnownSource.class)
    void isOpen(KnownSource source) {
        String name = "masuk/" + source.written();
        assertThat(camel.getRouteController().getRouteStatus(name)).as(name).isEqualTo(ServiceStatus.Started);
        assertThat(data.data().resolve(name)).isDirectory();
        assertThat(Files.isWritable(data.data().resolve(name))).isTrue();
        assertThat(feeds.all()).extracting(Feed::name).contains(name);
    }
}
