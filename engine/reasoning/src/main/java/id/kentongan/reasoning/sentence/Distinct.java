package id.kentongan.reasoning.sentence;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Counts how many different values there are, such as sub-districts in which something was found. */
public final class Distinct implements AccumulateFunction<Distinct.Seen> {

    /** How often each value stands among the matches now. */
    public static final class Seen implements Serializable {
        private final transient Map<Object, Integer> times = new HashMap<>();
    }

    @Override
    public Seen createContext() {
        return new Seen();
    }

    @Override
    public void init(Seen seen) {
        seen.times.clear();
    }

    @Override
    public void accumulate(Seen seen, Object value) {
        seen.times.merge(value, 1, Integer::sum);
    }

    @Override
    public void reverse(Seen seen, Object value) {
        seen.times.computeIfPresent(value, (key, times) -> times == 1 ? null : times - 1);
    }

    @Override
    public Object getResult(Seen seen) {
        return (long) seen.times.size();
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Long.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // it has no state of its own
    }

    @Override
    public void readExternal(ObjectInput in) {
        // it has no state of its own
    }
}
