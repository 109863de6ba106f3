// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records as the interface writes them: a code is a string of its form, what may be null says so, and what is always there
 * is required.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's signatures are
final class Schemas extends ModelResolver {
    private final Map<String, Class<?>> records = new TreeMap<>();

    Schemas() {
        super(Json.mapper(), new Names());
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        Optional<Schema<?>> code = code(raw);
        if (code.isPresent()) {
            return code.get();
        }
        if (raw.isRecord()) {
            records.put(_typeName(_mapper.constructType(raw)), raw);
        }
        return super.resolve(type, context, next);
    }

    /** Says of each record in the document what is always there and what may be null. */
    void complete(OpenAPI document) {
        Set<String> orders = new TreeSet<>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(
                        body -> reach(body.getSchema(), document.getComponents().getSchemas(), orders));
        document.getComponents().getSchemas().forEach((name, model) -> {
            if (records.containsKey(name)) {
                complete(model, records.get(name), orders.contains(name));
            }
        });
    }

    private static void reach(@Nullable Schema<?> from, Map<String, Schema> all, Set<String> reached) {
        if (from == null) {
            return;
        }
        if (from.get$ref() != null) {
            String name = from.get$ref().substring(from.get$ref().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(all.get(name), all, reached);
            }
        }
        reach(from.getItems(), all, reached);
        if (from.getProperties() != null) {
            from.getProperties().values().forEach(property -> reach(property, all, reached));
        }
    }

    /** A record of nothing but a text, with the form that its text must have. */
    static Optional<Schema<?>> code(Class<?> type) {
        RecordComponent[] parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (parts.length != 1
                || parts[0].getType() != String.class
                || !parts[0].getName().equals("value")) {
            return Optional.empty();
        }
        String name =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        Schema<?> schema = new StringSchema().format(name);
        form(type).ifPresent(form -> schema.setPattern("^(" + form + ")$"));
        return Optional.of(schema);
    }

    private static Optional<Pattern> form(Class<?> type) {
        try {
            var field = type.getDeclaredField("FORM");
            field.setAccessible(true);
            return Optional.of((Pattern) field.get(null));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enumerations that stand in addresses go by their id there; those in bodies have none. */
    @Override
    protected Schema<?> _createSchemaForEnum(Class<Enum<?>> type) {
        return names(type);
    }

    /** One of the constants of an enumeration. */
    static StringSchema names(Class<?> type) {
        StringSchema schema = new StringSchema();
        for (Object one : type.getEnumConstants()) {
            schema.addEnumItem(id((Enum<?>) one));
        }
        return schema;
    }

    private static String id(Enum<?> one) {
        try {
            return (String) one.getDeclaringClass().getMethod("id").invoke(one);
        } catch (NoSuchMethodException e) {
            return one.name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void complete(Schema<?> model, Class<?> record, boolean order) {
        for (RecordComponent part : record.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, part.getType(), order);
                continue;
            }
            Schema<?> property = model.getProperties().get(part.getName());
            if (property == null) {
                throw new IllegalStateException(record + " has no property " + part.getName());
            }
            boolean mayBeNull = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (mayBeNull) {
                model.getProperties().put(part.getName(), nullable(property));
            }
            if (order ? !mayBeNull && part.getType() != List.class : !leftOut(part)) {
                model.addRequiredItem(part.getName());
            }
        }
    }

    /** An answer leaves out nothing else; an order may leave out what may be null, and lists. */
    private static boolean leftOut(RecordComponent part) {
        JsonInclude included = part.getAccessor().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_NULL;
    }

    /** What stands beside a reference is not read. */
    private static Schema<?> nullable(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema.nullable(true)
                : new Schema<>().nullable(true).allOf(List.of(new Schema<>().$ref(schema.get$ref())));
    }

    /** A type in a resource or a desk has its own name; any other nested one that of its house before it. Names are unique. */
    static final class Names extends TypeNameResolver {
        private final Map<String, Class<?>> taken = new HashMap<>();

        /** The name of a type. */
        String of(Class<?> type) {
            return nameForClass(type, Set.of());
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> house = type.getEnclosingClass();
            boolean own =
                    house == null || List.of("Resource", "Desk").stream().anyMatch(house.getSimpleName()::endsWith);
            String name = own ? type.getSimpleName() : house.getSimpleName() + type.getSimpleName();
            Class<?> other = taken.putIfAbsent(name, type);
            if (other != null && other != type) {
                throw new IllegalStateException(other + " and " + type + " would both be called " + name);
            }
            return name;
        }
    }
}
