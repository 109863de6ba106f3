// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.rest.traffic.Reception;
import org.jspecify.annotations.Nullable;

/** JSON as the interface speaks it: camelCase, ISO dates, codes as strings, unknown properties refused. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public final class JsonProvider extends JacksonJsonProvider {
    /** No move says more: a text has at most ten thousand characters. */
    static final int MOST_BYTES = 256 << 10;

    /** What comes beyond is not waited for. */
    static final int MOST_DRAINED = 4 << 20;

    /** The one mapper. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MOST_BYTES)
                            .maxStringLength(MOST_BYTES)
                            .maxNestingDepth(32)
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(codes())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS) // a move without fields is {}
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    private final Reception reception = new Reception(32, new Reception.Pace(Duration.ofSeconds(20), 0));

    @Context
    private @Nullable HttpServletRequest request; // a proxy of the running one

    public JsonProvider() {
        super(MAPPER);
    }

    /** What was read, written again: the same for all spellings of one body. */
    public static String text(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    /** A form is never read out of JSON. */
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != FormData.class && super.isReadable(type, generic, annotations, media);
    }

    /** Received whole before it is read. A body that says nothing is no body: no resource need ask for null. */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = reception.receive(request, body, JsonProvider::atMost);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "core.problem.too-large.detail");
        }
        Object read = super.readFrom(type, generic, annotations, media, headers, new ByteArrayInputStream(bytes));
        if (read == null) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
        return read;
    }

    /** Who sends too much hears so only if it may send to the end: a connection that closes under its hands loses the answer. */
    private static byte[] atMost(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            long drained = 0;
            for (int read = 0; read >= 0 && drained < MOST_DRAINED; drained += read) {
                read = body.read(bytes);
            }
        }
        return bytes;
    }

    private static SimpleModule codes() {
        SimpleModule codes = new SimpleModule("codes");
        for (Class<?> code : new Class<?>[] {CaseNumber.class, AgencyCode.class, CategoryCode.class, UnitCode.class}) {
            codes.addSerializer(code, ToStringSerializer.instance);
        }
        codes.addDeserializer(CaseNumber.class, new CodeReader<>(CaseNumber.class, CaseNumber::new));
        codes.addDeserializer(AgencyCode.class, new CodeReader<>(AgencyCode.class, AgencyCode::new));
        codes.addDeserializer(CategoryCode.class, new CodeReader<>(CategoryCode.class, CategoryCode::new));
        codes.addDeserializer(UnitCode.class, new CodeReader<>(UnitCode.class, UnitCode::new));
        return codes;
    }
}
