package id.kentongan.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/** Watches over the pace of every body, whoever reads it: a form, a program, or nobody. */
final class Pace extends ValveBase {
    private static final int REFUSED = 300;

    private final Patience patience;
    private final Semaphore waiting;
    private final PerAddress waitingEach = new PerAddress();

    Pace(Patience patience) {
        super(true);
        this.patience = patience;
        this.waiting = new Semaphore(patience.waiting());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        // What Tomcat has refused already has no body that anybody could measure: it may name two lengths.
        if (response.getStatus() >= REFUSED || coyote.getContentLengthLong() == 0
                || coyote.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer unpaced = coyote.getInputBuffer();
        PacedBody body = new PacedBody(coyote, patience, waiting, waitingEach, String.valueOf(request.getRemoteAddr()));
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                end(request, response, body);
            }
            coyote.setInputBuffer(unpaced);
        }
    }

    /** Tomcat itself would wait for the rest of a body for as long as any of it comes. */
    private static void end(Request request, Response response, PacedBody body) throws IOException {
        // Who waits to be told to go on sends no body once it has been refused.
        boolean unsent = request.getHeader("Expect") != null && response.getStatus() >= REFUSED;
        if (unsent && !body.broken()) {
            return;
        }
        if (body.broken()) {
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
            return;
        }
        if (request.getCoyoteRequest().getContentLengthLong() == request.getCoyoteRequest().getBytesRead()) {
            return;
        }
        response.finishResponse();
        if (!body.drained()) {
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
