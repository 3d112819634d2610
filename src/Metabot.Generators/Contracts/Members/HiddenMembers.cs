using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// The members of other assemblies that [JsonInclude] puts into the JSON although they are not public. The compiler does not
// import them, so there are no symbols: they are read from the assembly's metadata, once.
internal static class HiddenMembers
{
    private static readonly ConditionalWeakTable<IModuleSymbol, ILookup<int, string>> Known = new();

    public static IEnumerable<string> Find(INamedTypeSymbol type) =>
        type is { ContainingModule: { } module, Locations: [{ IsInMetadata: true }, ..] }
            ? Known.GetValue(module, Read)[type.OriginalDefinition.MetadataToken].Where(name => !IsImported(type, name))
            : [];

    // A program that the assembly gives access to does see it.
    private static bool IsImported(INamedTypeSymbol type, string name) => type.GetMembers(name).Any(member => member switch
    {
        IPropertySymbol property => property.GetMethod is not null,
        _ => true,
    });

    private static ILookup<int, string> Read(IModuleSymbol module)
    {
        var found = module.GetMetadata() is { } metadata ? FindIn(metadata.GetMetadataReader()) : [];
        return found.ToLookup(member => member.Token, member => member.Name);
    }

    private static IEnumerable<(int Token, string Name)> FindIn(MetadataReader reader)
    {
        var constructors = new HashSet<EntityHandle>(reader.MemberReferences.Where(handle => IsOfJsonInclude(reader, handle)).Select(handle => (EntityHandle)handle));
        return constructors.Count == 0 ? [] : reader.CustomAttributes
            .Select(reader.GetCustomAttribute)
            .Where(attribute => constructors.Contains(attribute.Constructor))
            .Select(attribute => Member(reader, attribute.Parent))
            .Where(member => member.Name is not null)
            .Select(member => (member.Token, member.Name!));
    }

    private static bool IsOfJsonInclude(MetadataReader reader, MemberReferenceHandle handle) =>
        reader.GetMemberReference(handle).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
        && reader.StringComparer.Equals(type.Name, "JsonIncludeAttribute")
        && reader.StringComparer.Equals(type.Namespace, "System.Text.Json.Serialization");

    // Without a name where the member can be read by everybody, or by nobody.
    private static (int Token, string? Name) Member(MetadataReader reader, EntityHandle member)
    {
        if (member.Kind == HandleKind.FieldDefinition && reader.GetFieldDefinition((FieldDefinitionHandle)member) is var field
            && (field.Attributes & FieldAttributes.FieldAccessMask) != FieldAttributes.Public)
        {
            return (TokenOf(reader, field.GetDeclaringType()), reader.GetString(field.Name));
        }

        if (member.Kind == HandleKind.PropertyDefinition && reader.GetPropertyDefinition((PropertyDefinitionHandle)member) is var property
            && property.GetAccessors().Getter is { IsNil: false } handle && reader.GetMethodDefinition(handle) is var getter
            && (getter.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
        {
            return (TokenOf(reader, getter.GetDeclaringType()), reader.GetString(property.Name));
        }

        return default;
    }

    private static int TokenOf(MetadataReader reader, TypeDefinitionHandle type) => System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(reader, type);
}
