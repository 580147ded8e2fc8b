package id.kentongan.problem;

import id.kentongan.fault.FaultWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import id.kentongan.journal.Obstructed;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a request under {@code /api/} throws, with or without a handler, into problem+json. */
@Component
final class ApiProblems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        boolean unreceived = Diagnosis.unreceived(exception, request).isPresent();
        if (response.isCommitted()) {
            if (!unreceived) {
                // Half an answer must not end as if it were whole.
                request.setAttribute(RefusedByTomcat.BROKEN_OFF, true);
                LOG.error("{} {} broke off: {}", request.getMethod(), request.getRequestURI(), FaultWords.told(exception));
            }
            return new ModelAndView();
        }
        if (!unreceived && DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            LOG.info("{} {}: the sender hung up", request.getMethod(), request.getRequestURI());
            return new ModelAndView();
        }
        HttpProblem problem = Diagnosis.of(exception, request);
        if (exception instanceof Obstructed || Diagnosis.databaseAway(exception)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), FaultWords.told(exception));
        } else if (exception instanceof ProblemException known) {
            known.again().ifPresent(again -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(again.toSeconds())));
        } else if (problem.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), FaultWords.traced(exception));
        }
        if (exception instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problem.write(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
