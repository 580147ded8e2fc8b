package id.kentongan.serve;

import java.util.List;

/** Lets tests of other packages start another program than the one that is shipped. */
public final class Starts {
    private Starts() {}

    public static int run(Class<?> application, List<String> arguments) {
        return Serve.run(application, arguments);
    }
}
