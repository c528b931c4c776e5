using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>Reads the types that a compiled type names, and the texts in it, with those of the types nested in it.</summary>
internal static class TypesUsed
{
    public static IEnumerable<TypeReference> By(TypeDefinition type) => OfItself(type).SelectMany(Parts).Concat(type.NestedTypes.SelectMany(By));

    public static IEnumerable<string> TextsOf(TypeDefinition type) =>
        type.Fields.Where(field => field.HasConstant).Select(field => field.Constant).OfType<string>()
            .Concat(Instructions(type).Select(instruction => instruction.Operand).OfType<string>())
            .Concat(type.NestedTypes.SelectMany(TextsOf));

    private static IEnumerable<TypeReference?> OfItself(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. Attributes(type),
        .. type.GenericParameters.SelectMany(Constraints),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(property => Attributes(property).Append(property.PropertyType)),
        .. type.Methods.SelectMany(method => Attributes(method).Concat(Signature(method)).Concat(method.GenericParameters.SelectMany(Constraints))),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Variables.Select(variable => variable.VariableType)),
        .. Instructions(type).SelectMany(instruction => Named(instruction.Operand)),
    ];

    private static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);

    private static IEnumerable<TypeReference> Named(object? operand) => operand switch
    {
        TypeReference type => [type],
        MethodReference method => Signature(method).Append(method.DeclaringType)
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments : []),
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider named) => named.CustomAttributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };
}
