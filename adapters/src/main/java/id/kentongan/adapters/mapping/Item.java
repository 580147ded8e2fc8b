package id.kentongan.adapters.mapping;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import java.util.Collection;
import java.util.Optional;

/** One record of a payload. */
interface Item {
    /** 1-based line, row or place in its list. */
    int line();

    /** The record as one line, for the record of a refusal. */
    String raw();

    /** What stands under a path or in a column, without blanks around it; absent where nothing does. */
    Optional<Value> at(String path);

    /** @throws Unfit if under one of these paths something is shown that is not held, such as a formula in a cell */
    default void legible(Collection<String> paths, Collection<String> times, Collection<String> hours) throws Unfit {}

    /** Something that stands in a record, and how it was written. */
    record Value(String text, Written written) {}
}
