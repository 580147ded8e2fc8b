package id.kentongan.sources;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port behind which one server can take the place of another. */
final class Plug implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile int behind;

    Plug(int behind) throws IOException {
        this.behind = behind;
        daemon(() -> {
            while (true) {
                Socket in = door.accept();
                try {
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), this.behind);
                    daemon(() -> pass(in, out));
                    daemon(() -> pass(out, in));
                } catch (IOException unplugged) {
                    in.close();
                }
            }
        });
    }

    void behind(int port) {
        behind = port;
    }

    int port() {
        return door.getLocalPort();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException ended) {
                // One of the two hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
