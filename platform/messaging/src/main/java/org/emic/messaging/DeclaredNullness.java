package org.emic.messaging;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;

/// Reads records as their types say: a component that is not `@Nullable` or `Optional` is required, and neither it nor
/// the elements of its collection may be `null`.
final class DeclaredNullness extends AnnotationIntrospectorPair {

    DeclaredNullness(AnnotationIntrospector annotations) {
        super(annotations, AnnotationIntrospector.nopInstance());
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = componentType(member);
        return type == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!mayBeAbsent(type));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        AnnotatedType type = componentType(annotated);
        if (type == null) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.construct(mayBeAbsent(type) ? Nulls.SET : Nulls.FAIL,
                elementsMayBeNull(type) ? Nulls.SET : Nulls.FAIL);
    }

    // The type of the record component that this parameter of the canonical constructor sets.
    private static @Nullable AnnotatedType componentType(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            Class<?> owner = parameter.getDeclaringClass();
            if (owner.isRecord() && parameter.getOwner().getParameterCount() == owner.getRecordComponents().length) {
                return owner.getRecordComponents()[parameter.getIndex()].getAnnotatedType();
            }
        }
        return null;
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) || isOptional(type);
    }

    private static boolean isOptional(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized
                && parameterized.getType().getTypeName().startsWith(Optional.class.getName());
    }

    private static boolean elementsMayBeNull(AnnotatedType type) {
        return switch (type) {
            case AnnotatedArrayType array ->
                array.getAnnotatedGenericComponentType().isAnnotationPresent(Nullable.class);
            case AnnotatedParameterizedType parameterized -> {
                AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
                yield isOptional(type) || arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
            }
            default -> true;
        };
    }

}
