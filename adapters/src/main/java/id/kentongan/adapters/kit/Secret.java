package id.kentongan.adapters.kit;

import java.util.regex.Pattern;

/** Where a password lies. It never stands in a source file, and only what is meant for sources can be named. */
public sealed interface Secret {
    /** Names that can be given; no way leads out of their directory. */
    Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** What a variable of the environment must be called. */
    Pattern VARIABLE = Pattern.compile("SUMBER_[A-Z0-9_]{1,60}");

    /** A file in the directory of secrets, {@code <data>/rahasia}. */
    record InFile(String name) implements Secret {}

    /** A variable of the environment. */
    record InEnvironment(String variable) implements Secret {}
}
