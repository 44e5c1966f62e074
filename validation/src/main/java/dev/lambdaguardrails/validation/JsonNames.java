// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Names properties as the JSON that they bind from does. */
final class JsonNames implements PropertyNodeNameProvider {
  private final JsonMapper mapper = new JsonMapper();
  private final Map<Class<?>, Map<String, String>> names = new ConcurrentHashMap<>();

  @Override
  public String getName(Property property) {
    if (property instanceof JavaBeanProperty bean) {
      return names
          .computeIfAbsent(bean.getDeclaringClass(), this::names)
          .getOrDefault(property.getName(), property.getName());
    }
    return property.getName();
  }

  private Map<String, String> names(Class<?> type) {
    Map<String, String> names = new HashMap<>();
    for (BeanPropertyDefinition property :
        mapper.getDeserializationConfig().introspect(mapper.constructType(type)).findProperties()) {
      names.put(property.getInternalName(), property.getName());
    }
    return names;
  }
}
