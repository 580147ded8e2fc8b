package id.kentongan.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code serve --demo} tells the program it starts.
 *
 * @param again whether the same demonstration was started before, with another password; set by the program
 */
@ConfigurationProperties("kentongan.demo")
record DemoAgain(@DefaultValue("false") boolean again) {}
