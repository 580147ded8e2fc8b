package id.kentongan.kill;

import id.kentongan.Application;
import id.kentongan.serve.Starts;
import id.kentongan.watch.Forgetful;
import java.util.List;
import org.springframework.context.annotation.Import;

/** The server with its rebuild switched off, for the negative control. */
final class ForgetfulServer {
    private ForgetfulServer() {}

    @Import({Application.class, Forgetful.class})
    static class Program {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        System.exit(Starts.run(Program.class, words.subList(1, words.size())));
    }
}
