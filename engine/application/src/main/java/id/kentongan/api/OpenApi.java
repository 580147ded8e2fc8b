package id.kentongan.api;

import id.kentongan.problem.HttpProblem;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the API describes itself. */
@Configuration
class OpenApi {
    private static final String BASIC = "basic";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenAPI description() {
        ObjectSchema problem = new ObjectSchema();
        problem.description("RFC 9457; detail names the value and the remedy, in Indonesian");
        List.of("type", "title", "detail", "instance").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        // Said here, or it would be whatever the request called us.
        return new OpenAPI().addServersItem(new Server().url("/"))
                .info(new Info().title("Kentongan").version("1")
                        .description(
                                "From reports to alerts. Every error is problem+json. Programs sign in with a token (POST /api/v1/tokens), people at a shell with HTTP Basic."))
                .components(new Components().addSchemas("Problem", problem).addSecuritySchemes(BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Every operation can fail; each way of failing has the same form. */
    @Bean
    OperationCustomizer failures() {
        Content content = new Content().addMediaType(HttpProblem.MEDIA_TYPE,
                new MediaType().schema(new Schema<Object>().$ref(PROBLEM)));
        return (operation, method) -> {
            operation.getResponses().addApiResponse("default",
                    new ApiResponse().description("what went wrong, and what to send instead").content(content));
            return operation;
        };
    }

    /** The same under the name that many tools try. */
    @Hidden
    @Controller
    static class OtherName {
        @GetMapping("/api/v1/openapi.json")
        String other() {
            return "forward:/api/v1/openapi";
        }
    }
}
