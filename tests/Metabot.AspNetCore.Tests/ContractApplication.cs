using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.AspNetCore.Tests;

/// <summary>An application that takes a contract everywhere an application can, by reflection.</summary>
public sealed class ContractApplication<T> : IAsyncLifetime
    where T : notnull
{
    private Host _host = null!;

    public HttpClient Http => _host.Http;

    public async ValueTask InitializeAsync() => _host = await Host.StartAsync(
        builder =>
        {
            builder.Services.AddSignalR();
            builder.Services.AddOpenApi();
            builder.Services.AddControllers().ConfigureApplicationPartManager(manager =>
            {
                manager.FeatureProviders.Clear();
                manager.FeatureProviders.Add(new OneController());
            });
        },
        app =>
        {
            Delegate body = (T body) => body, form = ([FromForm] T form) => form, parameters = ([AsParameters] T parameters) => parameters;
            Map(app, HttpMethods.Post, "/body", body);
            Map(app, HttpMethods.Post, "/form", form);
            Map(app, HttpMethods.Get, "/parameters", parameters);
            app.MapGet("/service", (HttpContext context) => context.Request.Path.Value);
            app.MapControllers();
            app.MapHub<ContractHub<T>>("/hub");
            app.MapOpenApi();
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    // apart, because the framework's analyzer falls over a handler with a type parameter
    private static void Map(WebApplication app, string method, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [method], handler).DisableAntiforgery();

    // found by no convention, because a generic controller is none
    private sealed class OneController : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) =>
            feature.Controllers.Add(typeof(ContractController<T>).GetTypeInfo());
    }
}

[ApiController]
[Route("mvc/[action]")]
public sealed class ContractController<T> : ControllerBase
{
    [HttpPost]
    public ActionResult<T> Body(T order) => order;

    [HttpPost]
    public ActionResult<T> Form([FromForm] T order) => order;

    [HttpGet]
    public ActionResult<T> Query([FromQuery] T order) => order;
}

public sealed class ContractHub<T> : Hub
{
    public T Echo(T order) => order;

    public Task Tell(T order) => Clients.Caller.SendAsync("told", order, Context.ConnectionAborted);
}
