package id.kentongan.serve;

import id.kentongan.facts.Text;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Only two addresses keep what we promise: our own H2 file, which writes every commit before it answers, and PostgreSQL. H2's usual
 * address loses acknowledged commits when the process is killed.
 */
final class DatabaseUrl implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        refuseOthers(environment.getProperty("spring.datasource.url", ""), environment.getProperty("kentongan.data", ""));
    }

    static void refuseOthers(String url, String data) {
        String ours = "jdbc:h2:file:" + data + "/kentongan;WRITE_DELAY=0;MODE=PostgreSQL;";
        if (!url.startsWith(ours) && !url.startsWith("jdbc:postgresql:")) {
            throw new ServeOptions.WrongUse(
                    Text.of("spring.datasource.url \"%s\" tidak dipakai: hanya jdbc:postgresql: yang boleh ditulis di sana. ",
                            Masked.of(url)) + "Kosongkan untuk memakai berkas di direktori data.");
        }
    }
}
