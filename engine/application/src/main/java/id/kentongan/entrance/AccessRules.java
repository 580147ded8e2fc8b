package id.kentongan.entrance;

import id.kentongan.access.Accounts;
import id.kentongan.access.Tokens;
import id.kentongan.problem.SafeHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Which address asks for which right: the doors, and how programs and people show who they are. */
@Configuration
class AccessRules {
    /** A longer address is not led back to after the sign-in. */
    private static final int LONGEST_WAY_BACK = 500;

    /** Not a bean: whoever asks the context for a way to sign in must not find one that skips the waiting. */
    private final AuthenticationManager signIn;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Wire wire;

    AccessRules(SignIn signIn, Accounts accounts, Tokens tokens, Wire wire) {
        this.tokens = tokens;
        this.signIn = signIn::authenticate;
        this.accounts = accounts;
        this.wire = wire;
    }

    @Bean
    static PasswordEncoder passwords() {
        return new Passwords();
    }

    /** Tells that a session has ended, however it did. */
    @Bean
    static HttpSessionEventPublisher endsOfSessions() {
        return new HttpSessionEventPublisher();
    }

    /** Programs: a token or HTTP Basic with every request, no session and so no cookie that a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        headers(http, SafeHeaders.OF_NO_PAGE);
        doors(http, Door.OF_PROGRAMS);
        return http.securityMatcher("/api/**", "/actuator", "/actuator/**")
                .authenticationManager(signIn)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new Bearers(tokens), BasicAuthenticationFilter.class)
                .addFilterBefore(new ForeignPages(), Bearers.class)
                .addFilterBefore(new PlainQuestion(), ForeignPages.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusal::unknown))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(Refusal::unknown)
                        .accessDeniedHandler(Refusal.ofPrograms(Door.OF_PROGRAMS)))
                .build();
    }

    /** People: a form, a session, and a token in every form that changes something. Who has not signed in yet costs no session. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        headers(http, SafeHeaders.OF_PAGES);
        doors(http, Door.OF_PEOPLE);
        return http.authenticationManager(signIn)
                .addFilterAfter(new EndedSessions(accounts, Clock.systemUTC()), SecurityContextHolderFilter.class)
                .addFilterBefore(new PlainQuestion(), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .requestCache(cache -> cache.requestCache(wayBack()))
                .formLogin(form -> form.loginPage("/masuk").loginProcessingUrl("/masuk").usernameParameter("nama")
                        .passwordParameter("sandi").defaultSuccessUrl("/").failureHandler(AccessRules::failed))
                .logout(out -> out.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(AccessRules::toTheForm)
                        .accessDeniedHandler(Refusal.ofPeople(Door.OF_PEOPLE)))
                .build();
    }

    private static void doors(HttpSecurity http, List<Door> doors) {
        http.authorizeHttpRequests(rules -> {
            rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll();
            for (Door door : doors) {
                var these = door.method().map(method -> rules.requestMatchers(method, door.patterns()))
                        .orElseGet(() -> rules.requestMatchers(door.patterns()));
                if (door.open()) {
                    these.permitAll();
                } else {
                    door.right().ifPresentOrElse(right -> these.hasAuthority(right.name()), these::authenticated);
                }
            }
            rules.anyRequest().denyAll();
        });
    }

    private CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(wire.cookie("kentongan-borang"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(wire.secret()));
        return tokens;
    }

    /** Where a page was asked for; kept by the browser, so that strangers fill no memory. */
    private static CookieRequestCache wayBack() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && request.getRequestURL().length() + String.valueOf(request.getQueryString()).length() < LONGEST_WAY_BACK);
        return cache;
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof NotNow later && !later.failedTooOften()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendRedirect(failure instanceof NotNow ? "/masuk?tunggu" : "/masuk?salah");
        }
    }

    /** A part of a page that is fetched must not be replaced by the form: the whole page goes there. */
    private static void toTheForm(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String form = EndedSessions.ended(request) ? "/masuk?berakhir" : "/masuk";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(form);
        } else {
            response.setHeader("HX-Redirect", form);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static void headers(HttpSecurity http, String contentPolicy) {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny())
                .httpStrictTransportSecurity(
                        transport -> transport.maxAgeInSeconds(SafeHeaders.TLS_SECONDS).includeSubDomains(true))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
    }
}
