using System.Text.Json;
using System.Text.Json.Serialization;
using Metabot;
using WebShop;

var builder = WebApplication.CreateBuilder(args);
await using var localBot = builder.Environment.IsDevelopment() ? await LocalBot.StartIfNoneAsync(builder.Configuration) : null;

builder.Services.AddBotClient(builder.Configuration.GetSection("Bot"));
builder.Services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddTransient<OrderJobs>();
builder.Services.AddHostedService<NightlyReminder>();
builder.Services.AddHealthChecks().AddCheck<BotHealthCheck>("bot");
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
builder.Services.AddProblemDetails().AddExceptionHandler<BotProblems>();

var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = BotProblems.StatusOf });
app.MapHealthChecks("/health");
app.MapOrders();
await app.StartAsync();
if (localBot is not null)
{
    WhatToTry.Print(app);
}

await app.WaitForShutdownAsync();
