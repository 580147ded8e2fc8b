package id.kentongan.reasoning.measure;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/** When which cell changes by itself next. Tickets that a later report has made pointless are dropped when their turn comes. */
final class Agenda {
    private final PriorityQueue<Ticket> tickets = new PriorityQueue<>((one, other) -> Long.compare(one.at, other.at));

    private record Ticket(long at, Cell cell) {}

    /** Makes sure that the cell has a ticket for its next change. */
    void book(Cell cell) {
        if (cell.next < cell.ticket) {
            cell.ticket = cell.next;
            tickets.add(new Ticket(cell.next, cell));
        }
    }

    /** Names the cells whose time has come. */
    void due(long tick, Consumer<Cell> come) {
        while (next() <= tick && !tickets.isEmpty()) {
            Cell cell = take();
            cell.next = Nanos.NEVER;
            come.accept(cell);
        }
    }

    /** The next moment at which a cell changes; {@link Nanos#NEVER} if none will. */
    long next() {
        Ticket head = tickets.peek();
        while (head != null && head.cell.next != head.at) {
            book(take());
            head = tickets.peek();
        }
        return head == null ? Nanos.NEVER : head.at;
    }

    private Cell take() {
        Ticket ticket = tickets.remove();
        if (ticket.cell.ticket == ticket.at) {
            ticket.cell.ticket = Nanos.NEVER;
        }
        return ticket.cell;
    }
}
