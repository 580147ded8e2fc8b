package id.kentongan.reasoning.decided;

import id.kentongan.facts.Act;
import id.kentongan.facts.Deed;

/**
 * The act because of which something was decided.
 *
 * @param entry cited as {@code source/id@revision}
 * @param actor name of the account
 * @param reason in the actor's words
 */
public record ByHand(String entry, Deed.Verb act, String actor, String reason) {

    public static ByHand of(Act act) {
        return new ByHand(act.id().toString(), act.deed().verb(), act.actor(), act.reason());
    }
}
