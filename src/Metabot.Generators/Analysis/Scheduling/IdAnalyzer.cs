using Metabot.Generators;
using Metabot.Generators.Contracts;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2008: ids of bots and of what they have that can never be right.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdAnalyzer() : PackageAnalyzer(Rule.BadId)
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["botId"] = "botId",
        ["jobId"] = "job_id",
        ["leadId"] = "lead_id",
        ["messageId"] = "message_id",
        ["ticketId"] = "ticket_id",
        ["personId"] = "person_id",
    };

    private static readonly string[] Owners =
        [KnownNames.FlurlBotExtensions, KnownNames.BotJobs, KnownNames.BotLeads, KnownNames.BotMessages, KnownNames.BotTickets, KnownNames.BotPersons, KnownNames.BotClientClass];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var fields = new Dictionary<(ISymbol Type, string Property), string>();
        Add(KnownNames.JobOptions, "LeadId", "lead_id");
        Add(KnownNames.JobOptions, "TicketId", "ticket_id");
        Add(KnownNames.JobFilter, "LeadId", "lead_id");
        Add(KnownNames.JobFilter, "TicketId", "ticket_id");
        Add(KnownNames.TicketData, "AuthorPersonId", "author_person_id");
        Add(KnownNames.TicketData, "ClientPersonId", "client_person_id");
        Add(KnownNames.TicketData, "AssignedPersonId", "assigned_person_id");
        Add(KnownNames.NewPerson, "RoleId", "role_id");
        Add(KnownNames.BotClientOptions, "BotId", "botId");
        if (fields.Count > 0)
        {
            context.RegisterOperationAction(operation => AnalyzeAssignment(operation, fields), PropertySetting.Kinds);
        }

        context.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);

        void Add(string type, string property, string wireField)
        {
            if (symbols.Find(type) is { } symbol)
            {
                fields.Add((symbol, property), wireField);
            }
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, Dictionary<(ISymbol, string), string> fields)
    {
        if (PropertySetting.Read(context.Operation) is var (property, value) && fields.TryGetValue((property.ContainingType, property.Name), out var field))
        {
            Report(context, value, field);
        }
    }

    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is { Name: var name, ContainingType: { } owner } && Parameters.TryGetValue(name, out var field) && Array.Exists(Owners, owner.IsNamed))
        {
            Report(context, argument.Value, field);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string field)
    {
        foreach (var id in Branches.Collect(value))
        {
            if (IdCheck.Find(Values.Integer(id), field, id.Syntax.GetLocation()) is { } fault)
            {
                context.ReportDiagnostic(fault);
            }
        }
    }
}
