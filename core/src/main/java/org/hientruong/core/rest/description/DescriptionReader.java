// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.description;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the resources into the document; named in the build. */
public final class DescriptionReader extends Reader {
    /** Made by the build. */
    public DescriptionReader() {
        super();
    }

    @Override
    public OpenAPI read(Set<Class<?>> resources, Map<String, Object> more) {
        List<OpenAPIExtension> chain = new ArrayList<>(OpenAPIExtensions.getExtensions());
        chain.add(0, new Operations());
        OpenAPIExtensions.setExtensions(chain);
        Schemas schemas = new Schemas();
        ModelConverters.getInstance().addConverter(schemas);
        OpenAPI document = super.read(resources, more);
        schemas.complete(document);
        Problems.family(document.getComponents());
        return document;
    }
}
