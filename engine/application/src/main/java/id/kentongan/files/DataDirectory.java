package id.kentongan.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything lies that must survive the program.
 *
 * @param data directory of the database, of dropped files and of the keys of the audit; usually given by {@code --data}
 */
@ConfigurationProperties("kentongan")
public record DataDirectory(@DefaultValue("./data") Path data) {}
