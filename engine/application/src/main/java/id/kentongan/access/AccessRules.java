package id.kentongan.access;

import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which address asks for which right, whatever the method: HEAD tells as much as GET. What is not named here shows nothing of anybody. */
@Configuration
class AccessRules {
    /** Nothing foreign, nothing inline, no frames: a page that would need more is built wrong. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Not a bean: whoever asks the context for a way to sign in must not find one that skips the waiting. */
    private final AuthenticationManager signIn;

    AccessRules(Accounts accounts, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        signIn = new ProviderManager(new SignIn(provider, new Attempts(Clock.systemUTC())));
    }

    @Bean
    static PasswordEncoder passwords() {
        return new Passwords();
    }

    /** Programs: HTTP Basic with every request, no session and so no cookie that a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        headers(http);
        return http.securityMatcher("/api/**")
                .authenticationManager(signIn)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
                        .requestMatchers("/api/v1/health", "/api/v1/health/ready").permitAll()
                        .requestMatchers("/api/v1/openapi", "/api/v1/openapi.json").authenticated()
                        .requestMatchers("/api/v1/observations").hasAuthority(Right.REPORT.name())
                        .requestMatchers("/api/v1/regions/*/status", "/api/v1/board").hasAuthority(Right.SEE_STATUS.name())
                        .requestMatchers("/api/v1/alerts", "/api/v1/alerts/*", "/api/v1/decisions", "/api/v1/why")
                        .hasAuthority(Right.READ_ALERTS.name())
                        .requestMatchers("/api/v1/journal").hasAuthority(Right.READ_JOURNAL.name())
                        .requestMatchers("/api/v1/alerts/*/handling").hasAuthority(Right.HANDLE.name())
                        .requestMatchers("/api/v1/books", "/api/v1/books/*", "/api/v1/books/*/*",
                                "/api/v1/what-if", "/api/v1/what-if/*")
                        .hasAuthority(Right.PUBLISH_RULES.name())
                        .requestMatchers("/api/v1/accounts", "/api/v1/accounts/*", "/api/v1/watch/resume")
                        .hasAuthority(Right.GRANT.name())
                        .anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(AccessRules::unknown))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(AccessRules::unknown)
                        .accessDeniedHandler((request, response, denied) -> forbidden(request, response)))
                .build();
    }

    /** People: a form, a session, and a token in every form that changes something. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        headers(http);
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/masuk", "/aset/**", "/webjars/**", "/favicon.ico").permitAll()
                        .requestMatchers("/", "/wilayah/*", "/siaran").hasAuthority(Right.SEE_STATUS.name())
                        .requestMatchers("/peringatan/*").hasAuthority(Right.READ_ALERTS.name())
                        .requestMatchers("/actuator/**").hasAuthority(Right.GRANT.name())
                        .requestMatchers("/peringatan/*/penanganan").hasAuthority(Right.HANDLE.name())
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/masuk").loginProcessingUrl("/masuk").usernameParameter("nama")
                        .passwordParameter("sandi").defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> response
                                .sendRedirect(failure instanceof SignIn.MustWait ? "/masuk?tunggu" : "/masuk?salah")))
                .logout(out -> out.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
                .build();
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny())
                .httpStrictTransportSecurity(transport -> transport.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
    }

    private static void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof SignIn.MustWait wait) {
            response.setHeader("Retry-After", String.valueOf(wait.seconds()));
            new HttpProblem(429, Text.of("Nama ini terlalu sering gagal masuk dari alamat Anda. Coba lagi setelah %d menit.",
                    wait.seconds() / 60 + 1)).write(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Kentongan\", charset=\"UTF-8\"");
        String detail = request.getHeader("Authorization") == null
                ? "%s memerlukan nama pengguna dan sandi (HTTP Basic). Kirim keduanya dengan setiap permintaan."
                : "Nama pengguna atau sandi untuk %s tidak cocok. Periksa keduanya; setelah lima kali gagal Anda harus menunggu.";
        new HttpProblem(401, Text.of(detail, request.getRequestURI())).write(request, response);
    }

    private static void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String who = request.getUserPrincipal() == null ? "tamu" : request.getUserPrincipal().getName();
        new HttpProblem(403, Text.of("Pengguna \"%s\" tidak berwenang atas %s %s. Minta peran yang sesuai kepada admin.", who,
                request.getMethod(), request.getRequestURI())).write(request, response);
    }
}
