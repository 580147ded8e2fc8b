package id.kentongan.reasoning.memory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of a rule in what the engine says about a condition that threw: {@code … in [Rule "name" in file]}. */
final class RuleNames {
    private static final Pattern NAMED = Pattern.compile("Rule \"([^\"]+)\"");

    private RuleNames() {}

    static Optional<String> inMessage(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            Matcher named = NAMED.matcher(String.valueOf(at.getMessage()));
            if (named.find()) {
                return Optional.of(named.group(1));
            }
        }
        return Optional.empty();
    }
}
