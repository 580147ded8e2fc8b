package id.kentongan.access;

import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that wait for the centre's word. */
@Repository
class AccountProposals {
    private static final int MOST_OPEN = 200;
    private static final String OPEN = "select id, name, role, password_hash, regions, sources, clearance, unit, before, proposed_by, "
            + "proposed_at from account_proposal where decided_by is null ";

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    AccountProposals(JdbcClient database, Accounts accounts, AuditTrail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** All that wait, oldest first. */
    List<AccountProposal> open() {
        return database.sql(OPEN + "order by id").query((row, number) -> new AccountProposal(row.getLong("id"),
                Accounts.read(row, number), row.getString("before"), row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant())).list();
    }

    Optional<AccountProposal> open(long id) {
        return open().stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Lays an account before the centre.
     *
     * @throws ProblemException 409 where it is proposed already, or too many wait
     */
    AccountProposal propose(Caller proposer, Caller account, Optional<Caller> before) {
        String was = before.map(Caller::inWords).orElse("");
        return trail.record(() -> {
            List<AccountProposal> waiting = open();
            if (waiting.stream().anyMatch(one -> one.account().name().equals(account.name()))) {
                throw new ProblemException(new HttpProblem(409, Text.of(
                        "Akun %s sudah diusulkan dan menunggu pusat. Tarik dulu usul itu.", HttpProblem.quoted(account.name()))));
            }
            if (waiting.stream().filter(one -> one.proposedBy().equals(proposer.name())).count() >= MOST_OPEN) {
                throw new ProblemException(new HttpProblem(409, Text.of(
                        "Sudah %d usul Anda menunggu pusat. Tunggu sampai sebagian diputuskan.", MOST_OPEN)));
            }
            Bounds bounds = account.bounds();
            database.sql("insert into account_proposal (name, role, password_hash, regions, sources, clearance, unit, before, "
                    + "proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(account.name(), account.role().name(), account.passwordHash(),
                            String.join(" ", bounds.regions().written()), String.join(" ", bounds.sources().written()),
                            bounds.clearance().map(Enum::name).orElse(null), bounds.unit(), was, proposer.name(),
                            clock.instant().atOffset(ZoneOffset.UTC)))
                    .update();
            return open().stream().filter(one -> one.account().name().equals(account.name())).findFirst().orElseThrow();
        }, made -> List.of(Trace.changing(proposer.name(), AuditedAct.ACCOUNT_PROPOSED, account.name(), was, account.inWords())));
    }

    /**
     * Makes the account as it was proposed.
     *
     * @throws ProblemException 409 where the account is another one by now, or the proposal is gone
     */
    Caller grant(Caller centre, AccountProposal proposal) {
        return accounts.change(centre.name(), proposal.account().name(), now -> {
            if (!now.map(Caller::inWords).orElse("").equals(proposal.before())) {
                throw new ProblemException(new HttpProblem(409, Text.of(
                        "Akun %s berubah sejak diusulkan. Minta %s mengusulkannya lagi.",
                        HttpProblem.quoted(proposal.account().name()), HttpProblem.quoted(proposal.proposedBy()))));
            }
            decide(proposal, centre);
            return now.filter(account -> proposal.account().passwordHash().isEmpty())
                    .map(account -> proposal.account().with(account.passwordHash())).orElse(proposal.account());
        });
    }

    /**
     * Does away with a proposal.
     *
     * @param actor somebody of the centre, or whoever made it
     * @param reason as far as one is given
     */
    void remove(Caller actor, AccountProposal proposal, String reason) {
        trail.record(() -> {
            decide(proposal, actor);
            return proposal;
        }, gone -> List.of(new Trace(actor.name(), AuditedAct.PROPOSAL_REMOVED.name(), gone.account().name(),
                gone.account().inWords(), "", reason)));
    }

    private void decide(AccountProposal proposal, Caller by) {
        int decided = database
                .sql("update account_proposal set decided_by = ?, password_hash = '' where id = ? and decided_by is null")
                .param(by.name()).param(proposal.id()).update();
        if (decided == 0) {
            throw new ProblemException(new HttpProblem(409, "Usul itu sudah diputuskan."));
        }
    }
}
