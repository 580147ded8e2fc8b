package id.kentongan.serve;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a demonstration tells.
 *
 * @param stories directory of the stories that are laid into an empty journal; empty: none; set by {@code --demo}
 */
@ConfigurationProperties("kentongan.demo")
record DemoTold(@DefaultValue("") String stories) {}
