package id.kentongan.api;

import id.kentongan.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A misspelt filter would answer with everything and look like an answer, so only parameters that exist are taken. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(KnownParameters.class.getPackageName())) {
            TreeSet<String> known = new TreeSet<>();
            Arrays.stream(method.getMethod().getParameters()).filter(one -> one.isAnnotationPresent(RequestParam.class))
                    .forEach(one -> known.add(one.getName()));
            request.getParameterMap().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw ProblemException.badValue("parameter", name,
                        known.isEmpty() ? "Alamat ini tidak memakai parameter." : "Pakai " + String.join(", ", known) + ".");
            });
        }
        return true;
    }
}
