//! One thing that can be called.

use super::Api;

/// One thing that can be called, described once.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Endpoint {
    /// The name of the method that calls it.
    pub name: &'static str,
    /// The API that it is part of.
    pub api: Api,
    /// The method of HTTP.
    pub method: Method,
    /// The path, with each parameter in braces.
    pub path: &'static str,
    /// The parameters that may follow the path.
    pub query: &'static [Parameter],
    /// The model that has the members of `query`, if there is one.
    pub query_model: Option<&'static str>,
    /// What is sent.
    pub body: Body,
    /// The model of what is answered; `None` if the answer has no body.
    pub response: Option<&'static str>,
    /// How many calls a second are allowed in production, counted by the hour. In the sandbox it is
    /// a tenth of it. `None` if Apple names no number.
    pub per_second: Option<u32>,
    /// Whether it may be called again when nobody knows what became of the first call.
    pub repeat: Repeat,
    /// Where it can be called.
    pub environments: Environments,
    /// The endpoint to call instead, if this one is deprecated.
    pub replaced_by: Option<&'static str>,
    /// What it is for, in a sentence or two. The first stands alone.
    pub about: &'static str,
}

/// A method of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Asks.
    Get,
    /// Adds, begins, or asks with a body.
    Post,
    /// Sets.
    Put,
    /// Takes away.
    Delete,
}

impl Method {
    /// The method as it is sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// A parameter that may follow a path. All of them can be left out.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name in the address.
    pub name: &'static str,
    /// The member that holds it in a call: several values have a name in the plural.
    pub member: &'static str,
    /// The TypeScript type of the member.
    pub ty: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
}

impl Parameter {
    /// Whether it is given once for each entry of a list.
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        self.ty.ends_with("[]")
    }
}

/// What a request carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    None,
    /// A model, as JSON.
    Json(&'static str),
    /// A picture.
    Png,
}

/// Whether a call may be made again when nobody knows what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It only reads.
    Freely,
    /// It changes something, and doing so twice with the same request is the same as doing it once.
    SameRequest,
    /// It would be done, or refused, a second time.
    Never,
}

/// Where something can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environments {
    /// In production and in the sandbox.
    Both,
    /// In production alone.
    Production,
    /// In the sandbox alone.
    Sandbox,
}

impl Endpoint {
    pub(super) const fn get(api: Api, name: &'static str, path: &'static str) -> Self {
        Self::new(api, Method::Get, name, path).repeat(Repeat::Freely)
    }

    pub(super) const fn post(api: Api, name: &'static str, path: &'static str) -> Self {
        Self::new(api, Method::Post, name, path)
    }

    pub(super) const fn put(api: Api, name: &'static str, path: &'static str) -> Self {
        Self::new(api, Method::Put, name, path)
    }

    pub(super) const fn delete(api: Api, name: &'static str, path: &'static str) -> Self {
        Self::new(api, Method::Delete, name, path)
    }

    /// What changes something may be repeated, as long as nothing else is said: this is what most
    /// endpoints promise.
    const fn new(api: Api, method: Method, name: &'static str, path: &'static str) -> Self {
        Self {
            name,
            api,
            method,
            path,
            query: &[],
            query_model: None,
            body: Body::None,
            response: None,
            per_second: None,
            repeat: Repeat::SameRequest,
            environments: Environments::Both,
            replaced_by: None,
            about: "",
        }
    }

    pub(super) const fn query(mut self, query: &'static [Parameter]) -> Self {
        self.query = query;
        self
    }

    pub(super) const fn query_model(mut self, model: &'static str) -> Self {
        self.query_model = Some(model);
        self
    }

    pub(super) const fn sends(mut self, model: &'static str) -> Self {
        self.body = Body::Json(model);
        self
    }

    pub(super) const fn sends_png(mut self) -> Self {
        self.body = Body::Png;
        self
    }

    pub(super) const fn answers(mut self, model: &'static str) -> Self {
        self.response = Some(model);
        self
    }

    pub(super) const fn per_second(mut self, calls: u32) -> Self {
        self.per_second = Some(calls);
        self
    }

    pub(super) const fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = repeat;
        self
    }

    pub(super) const fn only_in(mut self, environments: Environments) -> Self {
        self.environments = environments;
        self
    }

    pub(super) const fn replaced_by(mut self, name: &'static str) -> Self {
        self.replaced_by = Some(name);
        self
    }

    pub(super) const fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }
}
