package id.kentongan.command;

/** What was typed cannot be understood; said to whoever typed it, exit status 2. */
final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
