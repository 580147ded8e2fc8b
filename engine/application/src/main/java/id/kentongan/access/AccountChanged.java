package id.kentongan.access;

/** An account was removed, or has another role or password: whatever goes on in its name ends. Told once it is kept. */
public record AccountChanged(String name) {}
