// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a code from its string; a malformed one is a fault of the input. */
final class CodeReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> of;

    CodeReader(Class<T> type, Function<String, T> of) {
        super(type);
        this.of = of;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String written = parser.getValueAsString("");
        try {
            return of.apply(written);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(written, handledType(), "malformed code");
        }
    }
}
