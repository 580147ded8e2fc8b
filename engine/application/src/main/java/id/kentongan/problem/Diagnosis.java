package id.kentongan.problem;

import id.kentongan.facts.Text;
import jakarta.servlet.http.HttpServletRequest;
import id.kentongan.journal.Obstructed;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.DatabindException;
import java.util.Objects;
import java.util.Optional;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which problem an exception means. What is not known here is a fault of ours: 500, and nothing of its text goes out. */
final class Diagnosis {
    private Diagnosis() {}

    static HttpProblem of(Exception exception, HttpServletRequest request) {
        if (exception instanceof ProblemException known) {
            return known.problem();
        }
        if (exception instanceof Obstructed obstructed) {
            return new HttpProblem(503, String.valueOf(obstructed.getMessage()));
        }
        Optional<HttpProblem> unreceived = unreceived(exception, request);
        if (unreceived.isPresent()) {
            return unreceived.get();
        }
        if (databaseAway(exception)) {
            return new HttpProblem(503,
                    "Basis data sedang tidak dapat dibaca atau ditulis. Coba lagi: yang sudah tersimpan tidak dihitung dua kali.");
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            return new HttpProblem(405,
                    Text.of("%s tidak dilayani di %s. Pakai %s.", method.getMethod(), request.getRequestURI(),
                            join(method.getSupportedMethods())));
        }
        if (exception instanceof HttpMediaTypeNotSupportedException media) {
            return new HttpProblem(415, Text.of("Content-Type %s tidak dilayani. Kirim %s.",
                    media.getContentType() == null ? "yang kosong" : HttpProblem.quoted(media.getContentType().toString()),
                    join(media.getSupportedMediaTypes().toArray())));
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException media) {
            return new HttpProblem(406,
                    Text.of("Accept %s tidak dapat dipenuhi. Minta %s.",
                            HttpProblem.quoted(Objects.requireNonNullElse(request.getHeader("Accept"), "")),
                            join(media.getSupportedMediaTypes().toArray())));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemException.badValue(mismatch.getName(), String.valueOf(mismatch.getValue()), expected(mismatch))
                    .problem();
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return new HttpProblem(400, Text.of("Parameter %s tidak ada. Tambahkan ?%s=….", missing.getParameterName(),
                    missing.getParameterName()), Map.of("field", missing.getParameterName()));
        }
        if (exception instanceof HttpMessageNotReadableException unreadable
                && unreadable.getCause() instanceof DatabindException misfit && !misfit.getPath().isEmpty()) {
            return misfit(misfit);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable && twice(unreadable.getCause())) {
            return new HttpProblem(400, "Sebuah bidang ditulis dua kali dalam objek JSON yang sama. Hapus salah satu.");
        }
        if (exception instanceof HttpMessageNotReadableException) {
            return new HttpProblem(400,
                    "Isi permintaan bukan JSON yang sah menurut /api/v1/openapi. Periksa tanda kutip, koma, dan nama bidang.");
        }
        if (exception instanceof ErrorResponse answer) {
            return of(answer.getStatusCode().value(), request.getRequestURI());
        }
        return of(500, request.getRequestURI());
    }

    /** The parser has no kind of its own for this; in other words it is refused all the same. */
    private static boolean twice(@Nullable Throwable cause) {
        return cause instanceof StreamReadException malformed && malformed.getOriginalMessage().startsWith("Duplicate ");
    }

    /** A body that could not be received, however deep that lies. */
    static Optional<HttpProblem> unreceived(Exception exception, HttpServletRequest request) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return Optional.of(of(408, request.getRequestURI()));
            }
            if (cause instanceof BadRequestException && !(cause instanceof ClientAbortException)) {
                return Optional.of(new HttpProblem(400,
                        "Isi permintaan dikirim terpotong-potong (chunked) dengan cara yang tidak sah. Periksa program pengirimnya, atau kirim dengan Content-Length."));
            }
        }
        return Optional.empty();
    }

    /** Whether it is not the question that was wrong: the disk is full or read-only, the database away, or has no connection to spare. */
    static boolean databaseAway(Exception exception) {
        return exception instanceof NonTransientDataAccessResourceException || exception instanceof TransientDataAccessException
                || exception instanceof RecoverableDataAccessException || exception instanceof UncategorizedSQLException
                || exception instanceof TransactionException;
    }

    /** A problem of which only the status is known. */
    static HttpProblem of(int status, String path) {
        String detail = switch (status) {
            case 400 -> "Permintaan ke %s tidak dapat dibaca. Periksa alamat, parameter, dan isinya.";
            case 401 -> "%s memerlukan nama pengguna dan sandi (HTTP Basic).";
            case 403 -> "Peran Anda tidak berwenang atas %s. Minta peran yang sesuai kepada admin.";
            case 404 -> "%s tidak ada. Alamat yang dilayani tercatat di /api/v1/openapi.";
            case 405 -> "Metode ini tidak dilayani di %s. Lihat /api/v1/openapi.";
            case 408 ->
                "Isi yang dikirim ke %s datang terlalu lambat, atau terlalu banyak pengirim lambat sekaligus. Kirim ulang; yang sudah tersimpan tidak dihitung dua kali.";
            case 501 -> "Metode ini tidak dilayani di %s. Lihat /api/v1/openapi.";
            case 413 -> "Isi yang dikirim ke %s terlalu besar. Bagi menjadi beberapa kiriman.";
            default -> status < 500
                    ? "Permintaan ke %s tidak dapat dilayani. Lihat /api/v1/openapi."
                    : "Permintaan ke %s gagal di server. Coba lagi: yang sudah tersimpan tidak dihitung dua kali. Laporkan waktunya kepada admin bila terulang.";
        };
        return new HttpProblem(status, Text.of(detail, path));
    }

    private static String expected(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = Objects.requireNonNullElse(mismatch.getRequiredType(), Object.class);
        if (type.isEnum()) {
            return "Tulis salah satu dari " + join(type.getEnumConstants()) + ".";
        }
        return type == int.class || type == Integer.class ? "Tulis bilangan bulat." : "Lihat bentuknya di /api/v1/openapi.";
    }

    private static String join(Object @Nullable [] values) {
        return values == null ? "" : Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Sound JSON that is not what the address takes. */
    private static HttpProblem misfit(DatabindException misfit) {
        String field = misfit.getPath().stream().map(step -> Objects.toString(step.getPropertyName(), "[]"))
                .collect(Collectors.joining("."));
        String detail = misfit instanceof UnrecognizedPropertyException unknown
                ? Text.of("Bidang %s tidak dikenal. Pakai %s.", HttpProblem.quoted(field),
                        unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")))
                : Text.of("Bidang %s berisi nilai yang bentuknya lain dari yang tertulis di /api/v1/openapi.",
                        HttpProblem.quoted(field));
        return new HttpProblem(400, detail, Map.of("field", field));
    }
}
