// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.description;

import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;

/** The parameters that a method takes together in one bean: of the type that their field says, which the library does not read. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's signatures are
record BeanFields(String name, io.swagger.v3.oas.annotations.media.Schema said) {
    static Stream<BeanFields> of(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .flatMap(parameter -> Arrays.stream(parameter.getType().getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(io.swagger.v3.oas.annotations.Parameter.class))
                .map(BeanFields::of);
    }

    private static BeanFields of(Field field) {
        return new BeanFields(
                field.getName(),
                field.getAnnotation(io.swagger.v3.oas.annotations.Parameter.class)
                        .schema());
    }

    void typed(List<Parameter> parameters) {
        parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .forEach(parameter -> parameter.setSchema(schema(parameter.getSchema())));
    }

    private Schema schema(Schema read) {
        Class<?> type = said.implementation();
        if (said.anyOf().length > 0) {
            return new Schema<>()
                    .anyOf(Arrays.stream(said.anyOf()).map(BeanFields::instant).toList());
        }
        if (said.type().equals("integer")) {
            return new IntegerSchema()
                    .format(null)
                    .minimum(new BigDecimal(said.minimum()))
                    .maximum(new BigDecimal(said.maximum()))
                    ._default(Integer.valueOf(said.defaultValue()));
        }
        return type.isEnum()
                ? Schemas.names(type)
                : Schemas.code(type).<Schema>map(code -> code).orElse(read);
    }

    private static Schema instant(Class<?> type) {
        return type == LocalDate.class ? new DateSchema() : new DateTimeSchema();
    }
}
