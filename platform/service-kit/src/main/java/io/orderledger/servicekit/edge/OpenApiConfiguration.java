package io.orderledger.servicekit.edge;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.ServiceName;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.AccessMatrix;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.correlation.Correlation;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.request.IfMatch;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Since;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI document at {@code /v3/api-docs}, its page at {@code /openapi}. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class,
            CommandKey.class,
            CommandKey.Request.class,
            Provenance.class,
            Correlation.class,
            IfMatch.class,
            Since.class,
            PageRequest.class);
  }

  @Bean
  OpenAPI openApi(ServiceName service) {
    Components components =
        new Components()
            .addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT"));
    ModelConverters.getInstance(true).read(Problem.class).forEach(components::addSchemas);
    return new OpenAPI()
        .info(new Info().title(service.value()).version("1"))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  OperationCustomizer whatTheKitAdds() {
    return OpenApiConfiguration::describe;
  }

  private static Operation describe(Operation operation, HandlerMethod handler) {
    List<Class<?>> parameters =
        Arrays.stream(handler.getMethodParameters())
            .<Class<?>>map(parameter -> parameter.getParameterType())
            .toList();
    if (parameters.contains(CommandKey.class) || parameters.contains(CommandKey.Request.class)) {
      operation.addParametersItem(
          required(
              "Idempotency-Key",
              "New for each request; a repetition within 24 hours is answered as the first time."));
    }
    if (parameters.contains(IfMatch.class)) {
      operation.addParametersItem(required("If-Match", "ETag of the version that is edited."));
    }
    if (parameters.contains(Since.class)) {
      operation.addParametersItem(
          header("If-None-Match", "ETag of the version that was seen: 304 while it is the last."));
      operation.addParametersItem(
          header("Prefer", "wait=10 answers when there is something new, or after 10 seconds."));
    }
    if (parameters.contains(PageRequest.class)) {
      operation.addParametersItem(
          query("limit", new IntegerSchema().minimum(java.math.BigDecimal.ONE)));
      operation.addParametersItem(query("after", new StringSchema()));
    }
    Access access = handler.getMethodAnnotation(Access.class);
    if (access != null) {
      operation.addExtension("x-access", AccessMatrix.describe(access));
    }
    operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem());
    return operation;
  }

  private static Parameter required(String name, String description) {
    return header(name, description).required(true);
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static Parameter query(String name, Schema<?> schema) {
    return new Parameter().in("query").name(name).required(false).schema(schema);
  }

  private static ApiResponse problem() {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description("A problem (RFC 9457)")
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}
