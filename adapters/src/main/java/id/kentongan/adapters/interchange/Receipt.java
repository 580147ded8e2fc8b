package id.kentongan.adapters.interchange;

/** Who says when an observation was received. */
public enum Receipt {
    /** We do: the moment of the payload counts; a {@code receivedAt} in the line is checked and then ignored. */
    LIVE,
    /** The line does: {@code receivedAt} is required and honoured. */
    REPLAY
}
