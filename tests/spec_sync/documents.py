"""A small document as a vendor might publish it, the same as specs/ would have it, and YAML text of data."""

from __future__ import annotations

import copy
import functools
import io
from typing import Any

from ruamel.yaml import YAML

OURS = """\
# The sky, as we describe it.
openapi: 3.0.3
info:
  title: Sky
  version: '3.1.0'
servers:
  - url: https://example.org/v3
paths:
  # Stars come first.
  /stars:
    get:
      tags: [Sky]
      summary: List the stars.
      description: All of them, page by page.
      operationId: getStars
      parameters:
        - $ref: '#/components/parameters/pageSize'
      responses:
        '200':
          description: A page of stars.
          content:
            application/hal+json:
              schema:
                $ref: '#/components/schemas/Stars'
        default:
          $ref: '#/components/responses/Error'
  /stars/{sid}:
    get:
      tags: [Sky]
      summary: Read a star.
      description: One star.
      operationId: getStar
      parameters:
        - $ref: '#/components/parameters/starId'
      responses:
        '200':
          description: The star.
          content:
            application/hal+json:
              schema:
                $ref: '#/components/schemas/Star'
        default:
          $ref: '#/components/responses/Error'
  /watches:
    post:
      tags: [Sky]
      summary: Watch a star.
      description: Tells when it flares.
      operationId: createWatch
      requestBody:
        description: What to watch.
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Watch'
      responses:
        '202':
          description: Taken.
        default:
          $ref: '#/components/responses/Error'
components:
  parameters:
    starId:
      name: sid
      in: path
      required: true
      description: Id of the star.
      schema:
        type: string
        pattern: '^[a-z]+$'
    pageSize:
      name: pageSize
      in: query
      description: How many in a page.
      schema:
        type: integer
        default: 60
        minimum: 1
        maximum: 60
  responses:
    Error:
      description: It failed.
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/xError'
  schemas:
    Named:
      type: object
      description: What has a name.
      properties:
        name:
          type: string
          description: Its name.
    Star:
      type: object
      description: A star.
      properties:
        name:
          type: string
          description: The star's name.
        # Nobody has seen it change.
        state:
          type: string
          description: |
            What it does.

            * `On`: it shines
            * `No`: it does not
            * `Flaring`: it shines
              brightly
          enum: ['On', 'No', Flaring]
        magnitude:
          type: number
          format: float
          description: How dark it looks.  # odd, but so it is
          minimum: -30
        place:
          description: Where it is.
          allOf:
            - $ref: '#/components/schemas/Place'
        planets:
          type: array
          description: What circles it.
          items:
            type: object
            properties:
              size:
                type: integer
                description: Its size in km.
        seenAt:
          type: string
          format: date-time
          description: When it was seen.
    Place:
      type: object
      description: A place in the sky.
      properties:
        declination:
          type: number
          description: Degrees north.
        seenAt:
          type: string
          format: date-time
          description: When it was seen.
    Stars:
      type: object
      description: A page.
      properties:
        total:
          type: integer
          description: How many in all.
        stars:
          type: array
          description: The stars.
          items:
            $ref: '#/components/schemas/Star'
    Watch:
      type: object
      description: What to watch.
      required: [star, 'on']
      properties:
        star:
          type: string
          description: Id of the star.
        'on':
          type: string
          description: What to tell.
          enum: [Flare, Fade]
        limit:
          type: integer
          description: How many times.
          minimum: 1
          maximum: 100
        note:
          description: What to say.
          anyOf:
            - type: string
            - type: string
              enum: [name, time]
        hours:
          type: array
          description: When to watch.
          minItems: 1
          items:
            type: integer
    xError:
      type: object
      description: What went wrong.
      properties:
        code:
          type: integer
          description: A number for it.
"""

VENDOR_PROSE = "Vendor prose that must never be seen."


def parsed(text: str) -> Any:
    """YAML 1.2 as plain data, which a test may change."""
    return copy.deepcopy(_parsed(text))


@functools.lru_cache(maxsize=8)
def _parsed(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def dumped(data: Any) -> str:
    """Plain data as YAML that a parser of YAML 1.2 reads back."""
    out = io.StringIO()
    yaml = YAML(pure=True)
    yaml.dump(data, out)
    return out.getvalue()


def reworded(node: Any) -> Any:
    """The same document in the vendor's words."""
    if isinstance(node, dict):
        return {
            key: VENDOR_PROSE
            if key in ("description", "summary") and isinstance(value, str)
            else reworded(value)
            for key, value in node.items()
        }
    return [reworded(value) for value in node] if isinstance(node, list) else copy.deepcopy(node)


def vendors() -> Any:
    """The vendor's document with the facts of OURS: other words, another structure, a base schema."""
    data = reworded(parsed(OURS))
    schemas = data["components"]["schemas"]
    star = schemas["Star"]
    del star["properties"]["name"]
    schemas["Star"] = {"allOf": [{"$ref": "#/components/schemas/Named"}, {"title": "Star"}, star]}
    schemas["Star"]["allOf"][2]["required"] = ["state"]
    schemas["Stars"]["properties"]["total"]["example"] = 12
    schemas["Stars"]["required"] = ["total"]
    data["components"]["responses"]["StarSuccess"] = data["paths"]["/stars/{sid}"]["get"]["responses"]["200"]
    data["paths"]["/stars/{sid}"]["get"]["responses"]["200"] = {"$ref": "#/components/responses/StarSuccess"}
    return data


def rock() -> Any:
    """A schema of an object with one member that is required."""
    return {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}


def everything() -> Any:
    """A document that has each kind of thing that can change."""
    moon = {"type": "object", "properties": {"name": {"type": "string"}}}
    star = {
        "type": "object",
        "properties": {
            "name": {"type": "string", "pattern": "^[A-Z]", "example": "Vega"},
            "mass": {
                "type": "number",
                "format": "float",
                "minimum": 0,
                "multipleOf": 2,
                "not": {"enum": [6]},
            },
            "seen": {"type": "string", "format": "date-time"},
            "state": {"type": "string", "enum": ["On", "Off"], "default": "On"},
            "moons": {"type": "array", "maxItems": 9, "items": {"$ref": "#/components/schemas/Moon"}},
            "note": {"anyOf": [{"type": "string", "maxLength": 9}, {"type": "integer"}]},
            "body": {
                "oneOf": [{"$ref": "#/components/schemas/Moon"}, {"$ref": "#/components/schemas/Rock"}],
                "discriminator": {"propertyName": "kind", "mapping": {"m": "#/components/schemas/Moon"}},
            },
            "tags": {"type": "object", "additionalProperties": {"type": "string"}},
            "_links": {"type": "object", "properties": {"self": {"type": "string"}}},
        },
    }
    watch = {"type": "object", "required": ["star"], "properties": copy.deepcopy(star["properties"])}
    watch["properties"]["star"] = {"type": "string"}  # type: ignore[index]  # it is an object
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Star"}, "example": {}}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Sky", "version": "3.1.0"},
        "servers": [{"url": "https://one.example"}],
        "security": [{"basic": []}],
        "paths": {
            "/stars": {
                "get": {
                    "operationId": "getStars",
                    "security": [{"basic": []}],
                    "parameters": [
                        {"name": "size", "in": "query", "schema": {"type": "integer", "default": 9}},
                        {
                            "name": "ids",
                            "in": "query",
                            "schema": {"type": "array", "items": {"type": "string"}},
                        },
                    ],
                    "responses": {
                        "200": {
                            "description": "",
                            "content": content,
                            "headers": {"X-Left": {"schema": {"type": "integer"}}},
                            "links": {"moons": {"operationId": "getStars"}},
                        },
                        "404": {"description": ""},
                    },
                },
                "post": {
                    "operationId": "addStar",
                    "requestBody": {
                        "required": False,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Watch"}}},
                    },
                    "responses": {"204": {"description": ""}},
                },
            }
        },
        "components": {
            "securitySchemes": {"basic": {"type": "http", "scheme": "basic"}},
            "schemas": {"Star": star, "Watch": watch, "Moon": moon, "Rock": rock()},
        },
    }
