using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

internal static class PartialTypeEmitter
{
    public static void Emit(SourceWriter source, ContractModel contract) => EmitWithin(source, contract, contract.Containers);

    public static void EmitWhyNoReader(SourceWriter source, ContractModel contract)
    {
        if (contract.WhyNoReader is { } why)
        {
            source.Line($"/// <remarks>It has no {ReaderName.Value}, which would read the parameters back: {TargetText.XmlEscape(why)}.</remarks>");
        }
    }

    private static string WriteHeader(TypeHeader header)
    {
        var keyword = header.Form switch
        {
            TypeForm.RecordStruct => "record struct",
            TypeForm.Record => "record",
            TypeForm.Struct => "struct",
            TypeForm.Interface => "interface",
            _ => "class",
        };
        return $"{keyword} {Identifiers.Escape(header.Name)}";
    }

    private static void EmitWithin(SourceWriter source, ContractModel contract, IEnumerable<TypeHeader> containers)
    {
        if (containers.FirstOrDefault() is { } container)
        {
            source.Block($"partial {WriteHeader(container)}", () => EmitWithin(source, contract, containers.Skip(1)));
            return;
        }

        var scheduling = $"global::{(contract.Namespace is { } name ? TypeText.Write(name) + "." : "")}{contract.SchedulingClass}";
        EmitWhyNoReader(source, contract);
        source.Block($"partial {WriteHeader(contract.Header)} : {InterfaceEmitter.NameOf(contract)}", () =>
        {
            InterfaceEmitter.EmitMembers(source, contract, scheduling, "this");
            if (contract.IsReadable)
            {
                source.Line();
                ReaderEmitter.EmitReader(source, contract, "public", $"{scheduling}.{ReaderName.Value}(utf8Json, out value)");
            }
        });
    }
}
