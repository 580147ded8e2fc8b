package id.kentongan.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP with a deadline for the head of a request. Tomcat alone waits for ever for a head that comes byte by byte, because each byte begins
 * the waiting anew. Public because Tomcat makes it by its name.
 */
public final class PatientProtocol extends Http11NioProtocol {
    private final CountedEndpoint endpoint;
    private volatile long headNanos = Long.MAX_VALUE;

    public PatientProtocol() {
        this(new CountedEndpoint());
    }

    private PatientProtocol(CountedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        endpoint.setHandler(new HeadDeadline(endpoint.getHandler()));
    }

    void limit(Duration headers, int connectionsEach) {
        headNanos = headers.toNanos();
        endpoint.most(connectionsEach);
    }

    private final class HeadDeadline implements Handler<NioChannel> {
        private final Handler<NioChannel> handler;
        /** Since when the head of a request has been arriving. */
        private final Map<SocketWrapperBase<NioChannel>, Long> arriving = new ConcurrentHashMap<>();

        HeadDeadline(Handler<NioChannel> handler) {
            this.handler = handler;
        }

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            Long since = arriving.get(socket);
            if (since != null && System.nanoTime() - since > headNanos) {
                return SocketState.CLOSED;
            }
            long begun = System.nanoTime();
            SocketState state = handler.process(socket, event);
            if (state == SocketState.LONG && !socket.isClosed() && socket.getCurrentProcessor() instanceof Processor processor
                    && !processor.isAsync() && !processor.isUpgrade()) {
                arriving.putIfAbsent(socket, begun);
            } else {
                arriving.remove(socket);
            }
            return state;
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            arriving.remove(socket);
            handler.release(socket);
            NioChannel channel = socket.getSocket();
            if (channel != null && channel.getIOChannel() != null) {
                endpoint.released(channel.getIOChannel());
            }
        }

        @Override
        public Object getGlobal() {
            return handler.getGlobal();
        }

        @Override
        public void pause() {
            handler.pause();
        }

        @Override
        public void recycle() {
            handler.recycle();
        }
    }
}
