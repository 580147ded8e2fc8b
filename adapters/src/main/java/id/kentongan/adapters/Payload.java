package id.kentongan.adapters;

import java.time.Instant;

/**
 * What a source sent, as it came.
 *
 * @param name file name or address, for messages only
 * @param content the bytes, already capped in size
 * @param receivedAt when it reached us
 */
public record Payload(String name, byte[] content, Instant receivedAt) {}
