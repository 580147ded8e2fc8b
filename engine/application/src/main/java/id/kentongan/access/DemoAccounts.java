package id.kentongan.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a demonstration, with one user per role.
 *
 * @param demo set by {@code --demo}
 */
@ConfigurationProperties("kentongan")
record DemoAccounts(@DefaultValue("false") boolean demo) {}
