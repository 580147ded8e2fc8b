package id.kentongan.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the audit keeps its secret.
 *
 * @param key file of the key; empty: {@code kunci-audit.txt} in the directory of the data
 */
@ConfigurationProperties("kentongan.audit")
record AuditSettings(@DefaultValue("") String key) {}
