package id.kentongan.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who turns the rounds.
 *
 * @param automatic whether threads of the program judge and look round by themselves; false only where every round is asked for, as in tests
 */
@ConfigurationProperties("kentongan.watch")
public record Automatic(@DefaultValue("true") boolean automatic) {}
