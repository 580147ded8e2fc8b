package id.kentongan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.kentongan.access.AccountRole;
import id.kentongan.access.Bounds;
import id.kentongan.access.Caller;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream is written to by one thread at a time, and hung up on by none while another writes. */
class OpenLineTest {
    private final AsyncContext context = mock(AsyncContext.class);
    private final ServletOutputStream out = mock(ServletOutputStream.class);
    private final AtomicInteger ended = new AtomicInteger();
    private final OpenLine line = new OpenLine(new Caller("analis", AccountRole.ANALIS, "", Bounds.WIDEST), Optional.of("sesi"),
            over -> ended.incrementAndGet());

    @BeforeEach
    void open() throws IOException {
        ServletResponse response = mock(ServletResponse.class);
        when(context.getResponse()).thenReturn(response);
        when(response.getOutputStream()).thenReturn(out);
        when(out.isReady()).thenReturn(true);
        line.open(context, "event:halo\n\n");
    }

    @Test
    void whoHangsUpWaitsForNobodyAndTheServerGetsItBackWhenNobodyWrites() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        doAnswer(write -> {
            writing.countDown();
            written.await(30, TimeUnit.SECONDS);
            return null;
        }).when(out).write(any(byte[].class));
        Thread teller = new Thread(() -> line.say("event:papan\n\n"));
        teller.start();
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();

        line.end();
        line.end();
        assertThat(ended.get()).isOne();
        verify(context, never()).complete();

        written.countDown();
        teller.join(30_000);
        verify(context, times(1)).complete();
    }

    @Test
    void nothingIsSaidOnceItIsOver() throws IOException {
        line.onWritePossible();
        verify(out, atLeastOnce()).write(any(byte[].class));
        line.end();
        verify(context, times(1)).complete();
        int before = mockingDetails(out).getInvocations().size();
        line.say("event:papan\n\n");
        line.onWritePossible();
        assertThat(mockingDetails(out).getInvocations()).hasSize(before);
        verify(context, times(1)).complete();
    }

    @Test
    void aReaderWhoIsGoneIsHungUpOnOnce() throws IOException {
        doAnswer(write -> {
            throw new IOException("gone");
        }).when(out).write(any(byte[].class));
        line.say("event:papan\n\n");
        line.say("event:denyut\n\n");
        assertThat(ended.get()).isOne();
        verify(context, times(1)).complete();
    }
}
