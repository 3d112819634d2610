using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Http;

// Cards of persons, as bot.createPerson makes them (this project's decision).
internal static class PersonEndpoints
{
    private static readonly IReadOnlyList<BodyField> Fields =
    [
        new("full_name", "string", "Ann Lee", FieldSource.Project, "The person's name in full."),
        new("role_id", "integer", 1, FieldSource.Project, "The id of the person's role."),
        new("role_name", "string", "waiter", FieldSource.Project, "The role's name."),
        new("role_title", "string", "Waiter", FieldSource.Project, "What people read of the role."),
        new("fields", "object", new Dictionary<string, object> { ["phone"] = "+1 555 0100" }, FieldSource.Project, "Whatever else the card says."),
    ];

    private static readonly IReadOnlyCollection<string> Names = [.. Fields.Select(field => field.Name)];

    public static void Map(RouteGroupBuilder bot)
    {
        bot.MapPost("/persons", CreateAsync)
            .Describe("createPerson", "Persons", "Create a person's card", "As bot.createPerson does (this project's decision).")
            .WithBody("NewPerson", Fields)
            .ProducesNew<PersonView>();
        bot.MapGet("/persons", ListAsync)
            .Describe("listPersons", "Persons", "List persons", "Oldest first (this project's decision).")
            .ProducesPage<PersonView>();
        bot.MapGet("/persons/{personId}", GetAsync)
            .Describe("getPerson", "Persons", "Get a person's card", "With its fields (this project's decision).")
            .Produces<PersonView>()
            .RefusesWith(404);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, BotDb db, Commits commits, BotDefinition bot, ServerClock clock, IRowIds ids, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors("body");
        var fields = new JsonFields(await BodyReader.ReadAsync(request, cancellationToken), errors, Names);
        var person = new Person
        {
            BotId = bot.Id,
            FullName = fields.NotBlank("full_name"),
            RoleId = fields.Id("role_id"),
            RoleName = fields.NotBlank("role_name"),
            RoleTitle = fields.NotBlank("role_title"),
            Fields = fields.Members("fields"),
            CreatedAt = clock.Now,
        };
        errors.ThrowIfAny();
        person.Id = await ids.NextAsync<Person>(db);
        db.Persons.Add(person);
        await commits.SaveAsync(db);
        return TypedResults.Created($"{request.PathBase}/bots/{bot.Id}/persons/{person.Id}", PersonView.Create(person));
    }

    private static Task<IReadOnlyList<PersonView>> ListAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        db.Persons.PageAsync(request, bot, PersonView.Create, cancellationToken);

    private static async Task<PersonView> GetAsync(HttpRequest request, BotDb db, BotDefinition bot, CancellationToken cancellationToken) =>
        PersonView.Create(await db.Persons.AsNoTracking().FindRowAsync(request, bot, "personId", cancellationToken));
}

internal sealed record PersonView(
    long PersonId, string? FullName, long? RoleId, string? RoleName, string? RoleTitle, IReadOnlyDictionary<string, JsonElement> Fields, DateTimeOffset CreatedAt)
{
    public static PersonView Create(Person person) =>
        new(person.Id, person.FullName, person.RoleId, person.RoleName, person.RoleTitle, person.Fields, person.CreatedAt);
}
