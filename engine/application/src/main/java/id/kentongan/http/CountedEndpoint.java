package id.kentongan.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioEndpoint;

/** Takes no more connections of one address than it may have. */
final class CountedEndpoint extends NioEndpoint {
    private final PerAddress connections = new PerAddress();
    private final Map<SocketChannel, String> addresses = new ConcurrentHashMap<>();
    private volatile int most = Integer.MAX_VALUE;

    void most(int connectionsEach) {
        most = connectionsEach;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        String address = address(socket);
        if (!connections.take(address, most)) {
            // Tomcat closes only what it has begun to serve.
            destroySocket(socket);
            return true;
        }
        addresses.put(socket, address);
        if (super.setSocketOptions(socket)) {
            return true;
        }
        released(socket);
        return false;
    }

    /** The connection is over. Does nothing a second time. */
    void released(SocketChannel socket) {
        String address = addresses.remove(socket);
        if (address != null) {
            connections.giveBack(address);
        }
    }

    private static String address(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress internet
                    ? internet.getAddress().getHostAddress()
                    : "";
        } catch (IOException gone) {
            return "";
        }
    }
}
