package id.kentongan;

import id.kentongan.command.CommandLine;
import id.kentongan.serve.Serve;
import java.util.List;

/** Entry point of the program: the server, or one of the commands that need neither web server nor database. */
public final class Kentongan {
    private Kentongan() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        boolean serve = !words.isEmpty() && words.get(0).equals("serve") && !words.contains("--help");
        System.exit(serve ? Serve.run(words.subList(1, words.size())) : CommandLine.run(words));
    }
}
